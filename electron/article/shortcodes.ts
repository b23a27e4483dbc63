import { escapeAttribute } from 'entities';
import { addressOfName } from './template-address.ts';

/** What a generator's tag stands for: HTML, and Markdown to show behind it. */
export interface TagContent {
  readonly html?: string;
  readonly markdown?: string;
}

interface Tag {
  readonly name: string;
  readonly named: ReadonlyMap<string, string>;
  readonly positional: readonly string[];
  /** All that stands behind the name. */
  readonly rest: string;
}

const nothing: TagContent = {};
const pictureName = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp)(?:[?#]\S*)?$/i;
const pictureTag = /^(?:img|image|figure|asset_img|asset_image|picture|photo|qnimg|include|fancybox)/;
/** Tags of Hexo that call an article or a file beside it by name. */
const linkTag = /^(?:post|asset)_(?:link|path)$/;
const sourceNames = ['src', 'url', 'path', 'img', 'image', 'file', 'image_path', 'link'];
const captionNames = ['caption', 'description', 'desc', 'title'];
const textNames = ['text', 'title', 'summary', 'label', 'content'];
/** Tags whose arguments are text that the page shows, and those that name the box they open. */
const textTag = /^(?:note|p|span|u|emp|wavy|mark|label|btn|button|link|cell|checkbox|radio|kbd)$/;
const boxTag =
  /^(?:folding|fold|timenode|admonition|notice|callout|alert|tip|notel|expand|details|collapse|hideToggle|tab)$/;
/** What the first words may be: the name of a style. */
const style = /^[a-z0-9#_ -]{0,24}$/;

/** Where the players of video tags lead. */
const videos: ReadonlyMap<string, string> = new Map([
  ['youtube', 'https://www.youtube.com/watch?v='],
  ['vimeo', 'https://vimeo.com/'],
  ['bilibili', 'https://www.bilibili.com/video/'],
]);

/** Reads the inside of a tag, such as `figure src="a.png" caption="…"` or `image(path="a.png")`. */
export function tagContent(inside: string): TagContent {
  const tag = readTag(inside);
  if (!tag) return nothing;
  if (videos.has(tag.name)) return video(tag);
  if (pictureTag.test(tag.name)) return picture(tag);
  if (linkTag.test(tag.name)) return { markdown: namedLink(tag) };
  if (textTag.test(tag.name)) return { markdown: text(tag) };
  const title = boxTag.test(tag.name) ? text(tag) : '';
  return title === '' ? nothing : { markdown: `**${title}**<br>` };
}

function readTag(inside: string): Tag | undefined {
  const written = inside.replace(/^-/, '').trim();
  const name = /^[a-z][\w-]*/i.exec(written)?.[0];
  if (name === undefined || name.startsWith('end')) return undefined;
  const behind = written.slice(name.length).trim().replace(/[-/]$/, '').trim();
  const rest = /^\([^]*\)$/.test(behind) ? behind.slice(1, -1).trim() : behind;
  const named = new Map<string, string>();
  const bare = rest.replace(
    /(?<![\w-])([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s,"')]+))/g,
    (_all, key, a, b, c) => {
      named.set(String(key).toLowerCase(), String(a ?? b ?? c ?? ''));
      return ' ';
    },
  );
  const positional = [...bare.matchAll(/"([^"]*)"|'([^']*)'|[^\s,]+/g)].map(
    match => match[1] ?? match[2] ?? match[0],
  );
  return { name, named, positional, rest };
}

function firstNamed(tag: Tag, names: readonly string[]): string | undefined {
  return names.map(name => tag.named.get(name)).find(value => value !== undefined && value !== '');
}

function picture(tag: Tag): TagContent {
  const named = sourceNames.map(name => tag.named.get(name)).find(value => value && pictureName.test(value));
  const source =
    named ??
    tag.positional.find(part => pictureName.test(part)) ??
    (tag.name === 'include' ? undefined : firstNamed(tag, ['src']));
  if (source === undefined) return nothing;
  const caption = firstNamed(tag, captionNames);
  const words = tag.positional
    .slice(tag.positional.indexOf(source) + 1)
    .filter(word => !/^\d+%?$/.test(word));
  const alt = tag.named.get('alt') ?? (tag.name === 'include' ? '' : words.join(' '));
  const html = `<img src="${escapeAttribute(source)}" alt="${escapeAttribute(alt)}">`;
  return caption === undefined ? { html } : { html: `${html}<br>`, markdown: caption };
}

function video(tag: Tag): TagContent {
  const id = firstNamed(tag, ['id', 'v', 'bvid', 'src']) ?? tag.positional[0];
  if (id === undefined || !/^[\w-]{3,40}$/.test(id)) return nothing;
  return { html: `<iframe src="${videos.get(tag.name) ?? ''}${id}"></iframe>` };
}

/** `post_link name title true`: the last says whether the title holds HTML. A path alone is shown as a link, too. */
function namedLink({ positional }: Tag): string {
  const [name = '', ...title] = positional;
  if (/^(?:true|false)$/.test(title.at(-1) ?? '')) title.pop();
  const label = (title.join(' ') || name).replace(/[\\[\]]/g, '\\$&');
  return `[${label}](<${addressOfName(name)}>)`;
}

/** The text of a note, a title or a button; with an address among the arguments, a link. */
function text(tag: Tag): string {
  const named = firstNamed(tag, textNames);
  if (named !== undefined) return named;
  const quoted = /^[\w-]*\s*(?:"([^"]+)"|'([^']+)')$/.exec(tag.rest);
  if (quoted) return quoted[1] ?? quoted[2] ?? '';
  const parts = tag.rest.split(/::|,\s*/).map(part => part.trim());
  const address = parts.find(part => /^https?:\/\/\S+$/.test(part));
  const shown = parts.filter(part => part !== '' && !/^https?:\/\/\S+$/.test(part) && !style.test(part));
  const label = shown.join(tag.rest.includes('::') ? ' ' : ', ');
  return address === undefined ? label : `[${label || address}](${address})`;
}
