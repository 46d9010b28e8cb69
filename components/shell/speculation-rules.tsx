/** Reader pages are plain links and cheap to fetch; the desk and the doors are never fetched ahead. */
const RULES = JSON.stringify({
  prefetch: [
    {
      where: {
        and: [
          { href_matches: '/*' },
          { not: { href_matches: '/desk*' } },
          { not: { href_matches: '/api/*' } },
          { not: { href_matches: '/sign-*' } },
          { not: { selector_matches: '[rel~="nofollow"]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
});

/** Lets the browser fetch a reader page when a link to it is about to be followed. */
export function SpeculationRules() {
  return <script type="speculationrules" dangerouslySetInnerHTML={{ __html: RULES }} />;
}
