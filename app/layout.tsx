import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import '@fontsource-variable/public-sans/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import './globals.css';
import { SiteFooter } from '#components/shell/site-footer.tsx';
import { SiteHeader } from '#components/shell/site-header.tsx';
import { SpeculationRules } from '#components/shell/speculation-rules.tsx';
import { SkipLink } from '#components/ui/skip-link.tsx';
import { messages } from '#lib/messages/translate.ts';

const t = messages('shell');

export const metadata: Metadata = {
  title: { default: t('name'), template: t('titleTemplate') },
  description: t('description'),
};

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fcfbf8' },
    { media: '(prefers-color-scheme: dark)', color: '#151412' },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <SkipLink />
        <SiteHeader />
        {children}
        <SiteFooter />
        <SpeculationRules />
      </body>
    </html>
  );
}
