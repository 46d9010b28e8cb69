import { decodeText } from './plain-text.ts';

export type LdNode = Record<string, unknown>;

const DEEPEST = 8;
const MOST_NODES = 3000;
const ARTICLE = /(Article|BlogPosting|Report|LiveBlogPosting|SocialMediaPosting|DiscussionForumPosting|ScholarlyArticle|ClaimReview|PressRelease)$/;
const LESS = /^(\w*WebPage|ItemPage|VideoObject|Review|Recipe|HowTo|Book|Chapter|CreativeWork|Event|PodcastEpisode|QAPage|Dataset|AboutPage|Product|ImageGallery|Quotation|Thesis|Legislation)$/;

/**
 * The node that tells of the page's main content, with what it refers to by id filled in; null when there is none.
 * `addresses` are those the page is known under.
 */
export function mainNode(scripts: readonly string[], addresses: readonly string[]): LdNode | null {
  const nodes = allNodes(scripts);
  const byId = new Map<unknown, LdNode>(nodes.flatMap((node) => (typeof node['@id'] === 'string' ? [[node['@id'], node]] : [])));
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE.test(type)));
  const chosen = articles.find((node) => speaksOf(node, addresses)) ?? articles.toSorted((a, b) => facts(b) - facts(a))[0]
    ?? nodes.filter((node) => typesOf(node).some((type) => LESS.test(type))).toSorted((a, b) => facts(b) - facts(a))[0];
  return chosen ? filledIn(chosen, byId) : null;
}

/** The names of all web sites and publishers that the scripts tell of. */
export function siteNode(scripts: readonly string[]): LdNode | null {
  return allNodes(scripts).find((node) => typesOf(node).includes('WebSite') && typeof node['name'] === 'string') ?? null;
}

/** The name of a person or organisation, however it is written. */
export function namesOf(value: unknown): string[] {
  if (typeof value === 'string') return /^https?:/.test(value) ? [] : [decodeText(value)];
  if (Array.isArray(value)) return value.flatMap(namesOf).slice(0, 40);
  if (!isNode(value)) return [];
  const { name, givenName, familyName } = value;
  if (typeof name === 'string' || Array.isArray(name)) return namesOf(name);
  const full = [givenName, familyName].filter((part) => typeof part === 'string').join(' ');
  return full === '' ? [] : [decodeText(full)];
}

/** The names among them that are said to be an organisation's. */
export function organisationsOf(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter(isNode).filter((node) => typesOf(node).some((type) => /Organi[sz]ation$/.test(type))).flatMap(namesOf);
}

export function textOf(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'string' && first.trim() !== '') return decodeText(first);
  return isNode(first) && typeof first['@value'] === 'string' ? decodeText(first['@value']) : null;
}

function allNodes(scripts: readonly string[]): LdNode[] {
  const nodes: LdNode[] = [];
  for (const script of scripts) collect(parse(script), nodes, 0);
  return nodes;
}

function parse(script: string): unknown {
  const text = script.replace(/^\s*(?:<!\[CDATA\[|<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[)|(?:\]\]>|-->|\/\*\s*\]\]>\s*\*\/)?[\s;]*$/g, '');
  for (const attempt of [text, text.replace(/[\u0000-\u001F]+/g, ' '), text.replace(/[\u0000-\u001F]+/g, ' ').replace(/,\s*([}\]])/g, '$1')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // Pages write line breaks into strings and commas at ends; the next attempt forgives that.
    }
  }
  return null;
}

function collect(value: unknown, nodes: LdNode[], depth: number): void {
  if (depth > DEEPEST || nodes.length >= MOST_NODES) return;
  if (Array.isArray(value)) for (const one of value) collect(one, nodes, depth + 1);
  if (!isNode(value)) return;
  if (value['@type'] !== undefined) nodes.push(value);
  for (const [name, inner] of Object.entries(value)) {
    if (name !== '@context' && typeof inner === 'object') collect(inner, nodes, depth + 1);
  }
}

function filledIn(node: LdNode, byId: Map<unknown, LdNode>): LdNode {
  const fill = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(fill);
    return isNode(value) && value['name'] === undefined && byId.has(value['@id']) ? byId.get(value['@id']) : value;
  };
  return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, fill(value)]));
}

function speaksOf(node: LdNode, addresses: readonly string[]): boolean {
  const main = node['mainEntityOfPage'];
  const named = [node['url'], node['@id'], main, isNode(main) ? main['@id'] : null].flatMap((one) => (typeof one === 'string' ? [bare(one)] : []));
  return addresses.some((address) => named.includes(bare(address)));
}

// The same page with a mark within it, or with its last slash left out.
function bare(address: string): string {
  return address.replace(/#.*$/, '').replace(/\/$/, '').replace(/^https?:/, '');
}

function facts(node: LdNode): number {
  return ['headline', 'author', 'datePublished', 'articleBody'].filter((name) => node[name] !== undefined).length;
}

function typesOf(node: LdNode): string[] {
  const types = node['@type'];
  return (Array.isArray(types) ? types : [types]).filter((type): type is string => typeof type === 'string')
    .map((type) => type.replace(/^.*[/#:]/, ''));
}

function isNode(value: unknown): value is LdNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
