/**
 * The address of whoever asks. Each trusted proxy appends the one it heard from to
 * X-Forwarded-For, so with n of them the n-th from the right is the first that cannot be made up.
 */
export function clientAddress(
  socketAddress: string | undefined, forwarded: string | undefined, trustedProxies: number,
): string {
  const direct = (socketAddress ?? '').replace(/^::ffff:/, '');
  if (trustedProxies === 0 || !forwarded) return direct;
  const chain = [...forwarded.split(',').map((part) => part.trim()), direct];
  return chain[Math.max(0, chain.length - 1 - trustedProxies)] || direct;
}
