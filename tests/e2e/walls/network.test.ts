import { createSocket } from 'node:dgram';
import { lightBeacon } from '../../support/beacon.ts';
import { expect, sampleArchive, test } from '../launch.ts';
import { idle } from '../page.ts';

test('not even a page that were taken over reaches a network, by any means that a browser has', async ({
  openApp,
}) => {
  const beacon = await lightBeacon();
  const packets: string[] = [];
  const listener = createSocket('udp4', packet => packets.push(packet.toString('hex')));
  await new Promise<void>(resolve => listener.bind(0, '127.0.0.1', resolve));
  const { port } = listener.address();
  const { window } = await openApp({ archive: sampleArchive });
  await idle(window);

  const reached = await window.evaluate(`(async (host, udp) => {
    const reached = [];
    const attempts = [];
    const attempt = (name, work) => {
      const given = Promise.race([Promise.resolve().then(work), new Promise(resolve => setTimeout(() => resolve(false), 2000))]);
      attempts.push(given.then(value => value && reached.push(name), () => undefined));
    };
    const element = (name, properties) => new Promise(resolve => {
      const made = Object.assign(document.createElement(name), properties);
      made.onload = () => resolve(true);
      made.onerror = () => resolve(false);
      document.head.append(made);
    });
    const address = 'http://' + host + '/';
    attempt('fetch', () => fetch(address, { mode: 'no-cors' }).then(() => true));
    attempt('fetch of https', () => fetch('https://' + host + '/', { mode: 'no-cors' }).then(() => true));
    attempt('beacon', () => navigator.sendBeacon(address, 'x') && false);
    attempt('web socket', () => new Promise(resolve => { const socket = new WebSocket('ws://' + host); socket.onopen = () => resolve(true); socket.onerror = () => resolve(false); }));
    attempt('event source', () => new Promise(resolve => { const source = new EventSource(address); source.onopen = () => resolve(true); source.onerror = () => { source.close(); resolve(false); }; }));
    attempt('web transport', () => new WebTransport('https://' + host + '/').ready.then(() => true));
    attempt('picture', () => element('img', { src: address }));
    attempt('style sheet', () => element('link', { rel: 'stylesheet', href: address }));
    attempt('script', () => element('script', { src: address }));
    attempt('frame', () => element('iframe', { src: address }).then(() => false));
    for (const rel of ['preconnect', 'dns-prefetch', 'prefetch', 'preload', 'modulepreload', 'prerender', 'icon', 'manifest'])
      attempt(rel, () => element('link', { rel, href: address, as: 'image' }).then(() => false));
    attempt('file', () => fetch('file:///etc/passwd').then(() => true));
    attempt('picture of a file', () => element('img', { src: 'file:///usr/share/pixmaps/debian-logo.png' }));
    for (const iceServers of [[{ urls: 'stun:127.0.0.1:' + udp }], [{ urls: 'turn:' + host + '?transport=tcp', username: 'a', credential: 'b' }]])
      attempt('peer connection', async () => {
        const peer = new RTCPeerConnection({ iceServers, iceCandidatePoolSize: 1 });
        peer.createDataChannel('x');
        await peer.setLocalDescription(await peer.createOffer());
        await new Promise(resolve => { peer.onicegatheringstatechange = () => peer.iceGatheringState === 'complete' && resolve(); });
        return false;
      });
    await Promise.all(attempts);
    return reached;
  })(${JSON.stringify(beacon.host)}, ${port})`);
  expect(reached).toEqual([]);
  expect(packets).toEqual([]);
  expect(beacon.contacts).toEqual([]);
  expect(await beacon.isAwake()).toBe(true);
  beacon.close();
  listener.close();
});
