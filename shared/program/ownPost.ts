import { PostId } from '../contract/scalars.ts'

/** Which post an address of a window is about ("/posts/12", "/posts/12/history"); null: none. */
export function postOfPlace(place: string): PostId | null {
  const [, id] = /^\/posts\/(\d{1,15})(?:\/history)?$/.exec(place) ?? []
  const known = PostId.safeParse(Number(id))
  return id !== undefined && known.success ? known.data : null
}
