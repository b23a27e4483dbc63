/** The walls around the page: what it may ask, where it may go, what leaves the machine. Nothing, by default. */
import { app, BrowserWindow, type Session, type WebContents } from 'electron';
import type { AddressOpener } from './address-opener.ts';
import { pageOrigin } from './protocols.ts';

/** Must run before the app is ready: keeps Chromium itself off the network. */
export function silenceChromium(devServer: URL | undefined): void {
  // A PDF names what made it, and would else tell of the system as well.
  app.userAgentFallback = app.getName();
  const { commandLine } = app;
  commandLine.appendSwitch('disable-background-networking');
  commandLine.appendSwitch('disable-component-update');
  commandLine.appendSwitch('disable-domain-reliability');
  commandLine.appendSwitch('disable-breakpad');
  commandLine.appendSwitch('dns-prefetch-disable');
  commandLine.appendSwitch('no-pings');
  commandLine.appendSwitch('no-proxy-server');
  commandLine.appendSwitch('disable-features', 'AutofillServerCommunication,OptimizationHints,MediaRouter');
  // No name and no address resolves, so even a request that got past every other wall ends here.
  const except = devServer ? `, EXCLUDE ${devServer.hostname}` : '';
  commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${except}`);
}

const localSchemes: readonly string[] = [
  'app:',
  'archive:',
  'picture:',
  'data:',
  'blob:',
  'about:',
  'devtools:',
];

/**
 * Refuses every permission, every device, every download, and every request that is not for a local scheme. To be called
 * as soon as there is a session: a moment later Chromium would ask its servers for a dictionary, past all of these.
 */
export function guardSession(session: Session, devServer: URL | undefined): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', event => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const { protocol, host } = new URL(url);
    answer({ cancel: !localSchemes.includes(protocol) && (!devServer || host !== devServer.host) });
  });
}

/** A link is followed only this long after a click or a key, in milliseconds: nothing asks to be opened by itself. */
const gestureTime = 1_000;

/**
 * Refuses every navigation, frame and window that the page or an article asks for. The page handles the links of
 * articles itself; one that is clicked elsewhere arrives here, and may be opened outside.
 */
export function guardContents(contents: WebContents, addresses: AddressOpener): void {
  let lastGesture = -Infinity;
  contents.on('input-event', (_event, { type }) => {
    if (type === 'mouseUp' || type === 'keyDown' || type === 'rawKeyDown') lastGesture = performance.now();
  });
  const follow = (url: string) => {
    if (performance.now() - lastGesture >= gestureTime) return;
    addresses.open(url, BrowserWindow.fromWebContents(contents));
  };
  // The calls of peers ask neither the policy of the page nor the session. Without a proxy nothing is left to them.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.on('will-attach-webview', event => event.preventDefault());
  contents.on('will-redirect', event => event.preventDefault());
  contents.on('will-frame-navigate', event => {
    // The article's frame is filled by the page itself; reloading the page is the developer's.
    if (!event.isMainFrame && event.url === 'about:srcdoc') return;
    if (event.isMainFrame && isReload(contents, event.url)) return;
    event.preventDefault();
    follow(event.url);
  });
  contents.setWindowOpenHandler(({ url }) => {
    follow(url);
    return { action: 'deny' };
  });
}

function isReload(contents: WebContents, url: string): boolean {
  return url === contents.getURL() && url.startsWith(`${pageOrigin}/`);
}
