/** A heading's address as GitHub and GitLab make it: lower case, without punctuation, hyphens for spaces. */
export function headingSlug(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')
}
