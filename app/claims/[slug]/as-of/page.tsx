import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { NothingHere } from '#components/shell/nothing-here.tsx';
import { addressChosen, type Search } from '#lib/claims/choose-day.ts';

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Search> };

export const metadata: Metadata = { robots: { index: false } };

/** Where the date control's form and its steps lead: on to the day that was chosen, which has an address of its own. */
export default async function ChooseDay({ params, searchParams }: Props) {
  const { slug } = await params;
  const address = await addressChosen(slug, await searchParams);
  if (address === null) return <NothingHere />;
  redirect(address);
}
