// A process of its own: what Node alone does with the SQL of a claim, folded and written as JSON.
import { createServer } from 'node:http';
import { getClaim } from '#lib/claims/claim-queries.ts';

const server = createServer((req, res) => {
  const slug = (req.url ?? '').split('/').at(-1) ?? '';
  void getClaim(slug).then((claim) => {
    const body = Buffer.from(JSON.stringify(claim));
    res.writeHead(claim ? 200 : 404, { 'content-type': 'application/json', 'content-length': body.length });
    res.end(body);
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.(address && typeof address === 'object' ? address.port : 0);
});
