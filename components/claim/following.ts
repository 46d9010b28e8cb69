import { memo, type ComponentType } from 'react';
import type { ClaimView } from '#lib/domain/fold/view.ts';
import type { Directory } from './directory.ts';

type SectionProps = { view: ClaimView; directory: Directory };

/**
 * The same section, drawn anew only when one of these parts of the claim changed: a page that is moved day by day keeps
 * the others as they are. Name every part of the view that the section looks at.
 */
export function following<P extends SectionProps>(section: ComponentType<P>, ...parts: (keyof ClaimView)[]): ComponentType<P> {
  return memo(section, (a, b) => a.directory === b.directory && parts.every((part) => a.view[part] === b.view[part])) as unknown as ComponentType<P>;
}
