import { expect, picturesOf, sampleArchive, test } from '../launch.ts';
import { idle } from '../page.ts';

test('windows are sandboxed, isolated, without Node, and with no security of the browser taken away', async ({
  openApp,
}) => {
  const { app, window } = await openApp({ archive: sampleArchive });
  await idle(window);
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    return contents.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
  });
  for (const weakness of [
    'nodeIntegrationInWorker',
    'nodeIntegrationInSubFrames',
    'webviewTag',
    'allowRunningInsecureContent',
    'experimentalFeatures',
    'navigateOnDragDrop',
    'plugins',
    'spellcheck',
    'enableBlinkFeatures',
  ]) {
    expect(preferences[weakness] || false, weakness).toBe(false);
  }
});

test('the page has two pipes and the path of what is dropped, and nothing else of the program', async ({
  openApp,
}) => {
  const { window } = await openApp({ archive: sampleArchive });
  await idle(window);
  const own = await window.evaluate(`(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const common = new Set(Object.getOwnPropertyNames(frame.contentWindow));
    frame.remove();
    const shape = value => typeof value === 'function' ? 'function' : Object.keys(value).sort().join(' ');
    return Object.fromEntries(['hostPipe', 'archivePipe', 'pathOfDropped'].map(name => [name, shape(window[name])]));
  })()`);
  expect(own).toEqual({
    hostPipe: 'onMessage send',
    archivePipe: 'onMessage send',
    pathOfDropped: 'function',
  });
  const node = await window.evaluate(
    `['require', 'process', 'module', 'Buffer', 'global', '__dirname'].map(name => typeof window[name])`,
  );
  expect(new Set(node as string[])).toEqual(new Set(['undefined']));
  // What the page does to its own world does not reach the preload.
  await window.evaluate(`(() => {
    Function.prototype.call = Array.prototype.forEach = Set.prototype.add = () => { throw new Error('reached'); };
    window.hostPipe.send({ type: 'request', id: 1, name: 'state', input: {} });
  })()`);
  const replaced = await window.evaluate(`Reflect.set(window, 'hostPipe', 1) && window.hostPipe === 1`);
  expect(replaced).toBe(false);
});

test('the page runs its own files alone: no script in line, none from a text, none from another scheme', async ({
  openApp,
}) => {
  const { window } = await openApp({ archive: sampleArchive });
  await idle(window);
  const ran = await window.evaluate(`(async () => {
    const tried = {};
    const attempt = async (name, work) => {
      try { await work(); tried[name] = window.ran === true; } catch (error) { tried[name] = false; }
      delete window.ran;
    };
    const element = (name, properties) => new Promise(resolve => {
      const made = Object.assign(document.createElement(name), properties);
      made.onload = made.onerror = resolve;
      document.body.append(made);
      setTimeout(resolve, 200);
    });
    await attempt('a script in line', () => element('script', { textContent: 'window.ran = true' }));
    await attempt('a script of a data address', () => element('script', { src: 'data:text/javascript,window.ran=true' }));
    await attempt('a script of a blob', () => element('script', { src: URL.createObjectURL(new Blob(['window.ran=true'])) }));
    await attempt('a script of the archive', () => element('script', { src: '${await picturesOf(sampleArchive)}pictures/bowl.svg' }));
    await attempt('a handler', () => { const b = document.createElement('b'); b.setAttribute('onclick', 'window.ran = true'); document.body.append(b); b.click(); });
    await attempt('a javascript address', () => { const a = document.createElement('a'); a.href = 'javascript:void(window.ran = true)'; document.body.append(a); a.click(); });
    await attempt('a worker', () => new Promise(resolve => { const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)']))); worker.onmessage = () => { window.ran = true; resolve(); }; worker.onerror = resolve; setTimeout(resolve, 200); }));
    await attempt('an import', async () => { await import('data:text/javascript,window.ran=true'); });
    return tried;
  })()`);
  expect(new Set(Object.values(ran as Record<string, boolean>)), JSON.stringify(ran)).toEqual(
    new Set([false]),
  );
  // Playwright evaluates past the policy, so the page itself must try.
  const headers = await window.evaluate<Record<string, string>>(
    'fetch(location.href).then(answer => Object.fromEntries(answer.headers))',
  );
  expect(headers['content-security-policy']).toMatch(/script-src 'self';(?!.*unsafe)/);
  expect(headers['content-type']).toMatch(/^text\/html/);
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBe('no-referrer');
});

test('the page reaches the files that were built for it, and none beside them', async ({ openApp }) => {
  const { window } = await openApp({ archive: sampleArchive });
  await idle(window);
  const reached = await window.evaluate(`Promise.all(
    ['index.html', 'missing.html', 'assets/missing.js', '', 'assets', '../main.js', '..%2fmain.js', '%2e%2e%2fmain.js', '/etc/hosts']
      .map(path => fetch('app://broadsheet/' + path).then(answer => answer.ok ? path : 'refused', () => 'refused')))`);
  expect(reached).toEqual(['index.html', ...Array<string>(8).fill('refused')]);
});

test('every permission and every device is refused', async ({ openApp }) => {
  const { window } = await openApp({ archive: sampleArchive });
  await idle(window);
  const states = await window.evaluate<[string, string][]>(`Promise.all(
    ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'persistent-storage', 'clipboard-read', 'clipboard-write',
     'idle-detection', 'window-management', 'local-fonts', 'screen-wake-lock', 'storage-access', 'display-capture', 'accelerometer']
      .map(async name => [name, await navigator.permissions.query({ name }).then(status => status.state, () => 'unknown')]))`);
  for (const [name, state] of states) expect(['denied', 'unknown'], `${name} ${state}`).toContain(state);
  expect(states.filter(([, state]) => state === 'denied').length).toBeGreaterThan(8);

  const asked = await window.evaluate<Record<string, string>>(`(async () => {
    const outcome = work => Promise.race([
      Promise.resolve().then(work).then(value => (value === 'denied' ? 'refused' : 'granted ' + value), () => 'refused'),
      new Promise(resolve => setTimeout(() => resolve('no answer'), 3000)),
    ]);
    return {
      notifications: await outcome(() => Notification.requestPermission()),
      position: await outcome(() => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject))),
      camera: await outcome(() => navigator.mediaDevices.getUserMedia({ audio: true, video: true })),
      screen: await outcome(() => navigator.mediaDevices.getDisplayMedia()),
      clipboard: await outcome(() => navigator.clipboard.readText()),
      fonts: await outcome(() => queryLocalFonts().then(fonts => fonts.length === 0 ? 'denied' : fonts.length)),
      midi: await outcome(() => navigator.requestMIDIAccess({ sysex: true })),
      hid: await outcome(() => navigator.hid.requestDevice({ filters: [] }).then(devices => devices.length === 0 ? 'denied' : devices.length)),
      serial: await outcome(() => navigator.serial.requestPort()),
      usb: await outcome(() => navigator.usb.requestDevice({ filters: [] })),
      bluetooth: await outcome(() => navigator.bluetooth.requestDevice({ acceptAllDevices: true })),
      folder: await outcome(() => showDirectoryPicker()),
    };
  })()`);
  for (const [name, outcome] of Object.entries(asked)) expect(outcome, name).toBe('refused');
});
