import { mount } from 'svelte';
import App from './App.svelte';
import { archivePipe, connectHost } from './archive-client.ts';
import { Host } from './state/host.svelte.ts';
import { Layout } from './state/layout.svelte.ts';

/** Of a window that shows one article. */
const article = new URLSearchParams(location.search).get('article');
const target = document.getElementById('app');
if (!target) throw new Error('index.html has no element for the window');
mount(App, {
  target,
  props: {
    host: new Host(connectHost(), archivePipe),
    layout: new Layout(localStorage, article === null ? undefined : Number(article)),
  },
});
