/** A text of the catalogue in which `**words**` stand out. */
export function Bold({ text }: { readonly text: string }) {
  return text.split('**').map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name than their place
    index % 2 === 1 ? <strong key={index}>{part}</strong> : part,
  )
}
