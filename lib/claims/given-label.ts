import type { On } from '#db/client.ts';
import { wrongField } from '#lib/boundary/refusal.ts';
import { currentScale } from '#lib/domain/fold/fold-site.ts';
import type { Proposal } from '#lib/domain/fold/view.ts';
import { labelFor, type GivenLabel } from '#lib/domain/scale.ts';
import type { Status } from '#lib/domain/glossary.ts';
import { messages } from '#lib/messages/translate.ts';
import { seeSite } from '#lib/site/lock-site.ts';

/**
 * The label of the site's scale that a status is decided or proposed under: the one that was chosen, else the one of
 * the proposal it confirms, as long as the scale is the same. Refuses to guess between several.
 */
export async function givenLabel(
  on: On, wanted: { to: Status; label?: string | undefined }, proposal: Pick<Proposal, 'label'> | null,
): Promise<GivenLabel | null> {
  const scale = currentScale(await seeSite(on));
  const proposed = proposal?.label?.version === scale.version ? proposal.label.key : undefined;
  const label = labelFor(scale, wanted.to, wanted.label ?? proposed);
  if (label === 'label-needed' || label === 'foreign-label') throw wrongField('label', messages('scales')(`wrong.${label}`));
  return label;
}
