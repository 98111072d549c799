export function PostList() {
  return null
}
