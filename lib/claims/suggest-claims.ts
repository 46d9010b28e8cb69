import { on } from '#db/client.ts';
import { searchClaims } from '#db/search.ts';
import { memberOf, type Actor } from '#lib/auth/actor.ts';
import { messages } from '#lib/messages/translate.ts';

const SUGGESTED = 8;
const ALL = { statuses: [], kinds: [], party: null, topic: null, language: null, saidFrom: null, saidTo: null };

/** The public claims that a few typed words may mean, for a form that names another claim: all but the one that is `without`. `id` is the address part. */
export async function suggestClaims(actor: Actor, search: URLSearchParams) {
  memberOf(actor);
  const text = (search.get('q') ?? '').trim();
  if (text === '') return { items: [] };
  const found = await searchClaims(on(), { ...ALL, text }, { after: null, size: SUGGESTED + 1 });
  const others = (found?.claims ?? []).filter(({ slug }) => slug !== search.get('without')).slice(0, SUGGESTED);
  const word = messages('glossary');
  return {
    items: others.map(({ slug, wording, status }) => ({
      id: slug, label: wording ?? slug, note: word(`status.${status}`),
    })),
  };
}
