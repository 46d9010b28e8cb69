import { publicFeed } from '#lib/boundary/read.ts';
import { changesFeed } from '#lib/corrections/changes-feed.ts';

export const GET = publicFeed(changesFeed);
