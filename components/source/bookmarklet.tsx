import { messages } from '#lib/messages/translate.ts';

const LONGEST_SELECTION = 2000;

/** A button to drag to one's bookmarks, which brings a page and what is selected on it into the log form. */
export function Bookmarklet({ site }: { site: string }) {
  const t = messages('capture');
  const code = bookmarkletCode(site);
  return (
    <div className="mt-8 space-y-5">
      <p className="font-semibold">{t('bookmarklet.drag')}</p>
      {/* React writes no javascript: address by itself; this one is ours, and runs on other sites' pages alone. */}
      <p dangerouslySetInnerHTML={{ __html: `<a class="button" data-tone="secondary" draggable="true" href="${escaped(code)}">${escaped(t('bookmarklet.name'))}</a>` }} />
      <p>{t('bookmarklet.how')}</p>
      <p>{t('bookmarklet.manual')}</p>
      <pre className="overflow-x-auto bg-wash p-3 text-tiny whitespace-pre-wrap break-all"><code>{code}</code></pre>
    </div>
  );
}

/** What the bookmark runs: opens the log form with the page's address, its title and the selection. */
function bookmarkletCode(site: string): string {
  const to = JSON.stringify(`${site}/desk/claims/new`);
  const script = `(function(){var s=String(getSelection()).trim().slice(0,${LONGEST_SELECTION}),p=new URLSearchParams({address:location.href,title:document.title});if(s)p.set("quote",s);open(${to}+"?"+p,"_blank","noopener")})()`;
  return `javascript:${encodeURIComponent(script).replaceAll('%20', ' ')}`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
