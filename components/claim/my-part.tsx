'use client';

import { useEffect, useState } from 'react';
import type { MyClaim } from '#lib/desk/claim-desk.ts';

type Words = { signedIn: string; voted: string; cannotJudge: string; canVote: string };

/**
 * What of this page is one person's: that they are signed in, how they voted, whether they may. Asked for after the
 * page has loaded, because its bytes are the same for everyone, and only where somebody is signed in.
 */
export function MyPart({ slug, words }: { slug: string; words: Words }) {
  const [mine, setMine] = useState<MyClaim | null>(null);
  useEffect(() => {
    if (!/(^|; )claimline-\w+-here=1/.test(document.cookie)) return;
    const asked = new AbortController();
    fetch(`/api/me/claims/${slug}`, { signal: asked.signal })
      .then((answer) => (answer.ok ? answer.json() : null))
      .then(setMine, () => {
        // Without the answer the page is as whole as it was.
      });
    return () => asked.abort();
  }, [slug]);
  if (!mine?.me) return null;
  return (
    <p className="mb-2 text-ink">
      {words.signedIn.replace('{name}', mine.me.name)} {mine.vote && voteWords(mine.vote, words)}{' '}
      {mine.canVote && !mine.vote && <a href={mine.acts.vote}>{words.canVote}</a>}
    </p>
  );
}

function voteWords(vote: NonNullable<MyClaim['vote']>, words: Words): string {
  const value = vote.value === null ? words.cannotJudge : `${vote.value * 100} %`;
  return words.voted.replace('{date}', vote.recordedAt.slice(0, 10)).replace('{value}', value);
}
