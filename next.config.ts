import type { NextConfig } from 'next';

export default {
  // The front door compresses once, tags, and sets its own headers.
  compress: false,
  generateEtags: false,
  poweredByHeader: false,
  // Titles come before the first byte for everyone: a streamed one needs a script to appear.
  htmlLimitedBots: /.*/,
  images: { unoptimized: true },
  devIndicators: false,
  // One copy for the front door and for Next's bundle; argon2 is a native module besides.
  serverExternalPackages: ['postgres', '@node-rs/argon2', 'pino', 'pg-boss'],
  turbopack: { root: import.meta.dirname },
  // `npm run check` does it for the whole project, not only for what Next sees.
  typescript: { ignoreBuildErrors: true },
} satisfies NextConfig;
