import { lineOf } from './page-document.ts';

const ASIDE = /^(?:comments?|related|recommend\w*|recirc\w*|sidebar|footer|copyright|teasers?|widgets?|disqus|trending|newsletter|nav|navbar|menu|breadcrumbs?)$/;
// "has-sidebar", "content-sidebar-wrap": the whole page, laid out with one.
const LAYOUT = /^(?:has|with|no|without|layout|wrap|wrapper|page|main|content|site|body)$/;
const LONGEST_ASIDE = 300;

/**
 * Whether an element lies among comments, links to other articles, or at the foot of the page. What holds the heading
 * of the page is none of these, whatever its marks say.
 */
export function elsewhereThan(heading: Element | null): (element: Element) => boolean {
  const around = new Set<Element>();
  for (let at = heading; at; at = at.parentElement) around.add(at);
  return (element) => {
    for (let at: Element | null = element, up = 0; at && up < 14; at = at.parentElement, up += 1) {
      if (at.localName === 'body' || around.has(at)) return false;
      if (/^(aside|footer|nav)$/.test(at.localName) && isLarge(at)) return true;
      const marks = `${at.getAttribute('class') ?? ''} ${at.getAttribute('id') ?? ''}`;
      const aside = marks === ' ' ? [] : marks.split(/\s+/).filter(isAsideMark);
      if (aside.length > 0 && (!aside.every((mark) => /foot/i.test(mark)) || isLarge(at))) return true;
      if (at.localName === 'article' || at.localName === 'main') return false;
    }
    return false;
  };
}

// A small foot or aside within an article may hold its byline; the one of the page does not.
function isLarge(aside: Element): boolean {
  return aside.localName === 'nav' || aside.parentElement?.localName === 'body' || lineOf(aside.textContent).length > LONGEST_ASIDE;
}

function isAsideMark(mark: string): boolean {
  const words = mark.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase().split(/[^a-z]+/).filter((word) => word !== '');
  return words.some((word) => ASIDE.test(word)) && !words.some((word) => LAYOUT.test(word));
}
