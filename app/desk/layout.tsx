import type { ReactNode } from 'react';
import { DeskNav } from '#components/shell/desk-nav.tsx';
import { currentActor } from '#lib/auth/current-actor.ts';

export default async function DeskLayout({ children }: { children: ReactNode }) {
  return <><DeskNav actor={await currentActor()} />{children}</>;
}
