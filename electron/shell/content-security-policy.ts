/**
 * The policy of the page, sent as a header. The article's frame is a srcdoc document, which inherits it and adds
 * its own, so a picture must be allowed here as well.
 *
 * While developing, the page comes from Vite, which puts styles into the page and speaks over a web socket.
 */
export function contentSecurityPolicy(devServer: URL | undefined): string {
  const socket = devServer && `ws://${devServer.host}`;
  const directives: readonly (readonly string[])[] = [
    ['default-src', "'none'"],
    ['script-src', "'self'"],
    ['style-src', "'self'", ...(devServer ? ["'unsafe-inline'"] : [])],
    ['img-src', "'self'", 'archive:', 'picture:', 'data:'],
    ['font-src', "'self'"],
    ['connect-src', "'self'", ...(socket ? [socket] : [])],
    // The article's frame has no address, so this does not concern it: no frame may ever load one.
    ['frame-src', "'none'"],
    ['base-uri', "'none'"],
    ['form-action', "'none'"],
    ['frame-ancestors', "'none'"],
  ];
  return directives.map(directive => directive.join(' ')).join('; ');
}
