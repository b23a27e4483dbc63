/** Entry of the command line under plain Node; the packaged app runs the same commands from main.ts. */
import { runCommand } from './cli/run.ts';

void runCommand(process.argv.slice(2), __dirname).then(code => {
  process.exitCode = code;
});
