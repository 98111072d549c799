import type { PostId } from '../../shared/contract/scalars.ts'

/** Finds the post that was published at an address, whatever stands before the host, after the path, or at its end. */
export function postAtAddress(
  published: readonly { readonly url: string; readonly postId: PostId }[],
): (address: string) => PostId | null {
  const posts = new Map(published.map(({ url, postId }) => [plain(url), postId]))
  return (address) => (address === '' ? null : (posts.get(plain(address)) ?? null))
}

function plain(address: string): string {
  return address
    .trim()
    .replace(/^https?:\/\/(?:www\.|m\.)?/i, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
}
