// A process of its own: what Node alone does with constant bytes, to hold the site's pages against.
import { createServer } from 'node:http';

const bytes = Buffer.alloc(Number(process.argv[2]), 'x');
const head = { 'content-type': 'text/html; charset=utf-8', 'content-length': bytes.length };

const server = createServer((_req, res) => {
  res.writeHead(200, head);
  res.end(bytes);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.(address && typeof address === 'object' ? address.port : 0);
});
