/**
 * Where a link of an article may point. Chromium checks a frame's navigation against the policy before the shell
 * hears of it, and shows an error in place of the article where the policy refuses. So these pass here, and
 * `guardContents` refuses every one of them and opens what may be opened outside.
 */
const linkSchemes: readonly string[] = ['about:', 'archive:', 'http:', 'https:', 'mailto:'];

/**
 * The policy of the page, sent as a header. The article's frame is a srcdoc document, which inherits it and adds
 * its own, so a picture of the archive must be allowed here as well.
 *
 * While developing, the page comes from Vite, which puts styles into the page and speaks over a web socket.
 */
export function contentSecurityPolicy(devServer: URL | undefined): string {
  const socket = devServer && `ws://${devServer.host}`;
  const directives: readonly (readonly string[])[] = [
    ['default-src', "'none'"],
    ['script-src', "'self'"],
    ['style-src', "'self'", ...(devServer ? ["'unsafe-inline'"] : [])],
    ['img-src', "'self'", 'archive:', 'data:'],
    ['font-src', "'self'"],
    ['connect-src', "'self'", ...(socket ? [socket] : [])],
    ['frame-src', "'self'", ...linkSchemes],
    ['base-uri', "'none'"],
    ['form-action', "'none'"],
    ['frame-ancestors', "'none'"],
  ];
  return directives.map(directive => directive.join(' ')).join('; ');
}
