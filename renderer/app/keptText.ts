let field: HTMLElement | null = null
let latest = ''

/** What was written last, as it stood in its field a moment ago: for whoever has to leave a screen that fell over. '' where nothing was. */
export function latestText(): string {
  return latest
}

/** A long text is not read at every key. */
const everyMs = 500

/** Keeps it for as long as the page lives. A field of one line, which may hold a password, is not kept. */
export function keepLatestText(): void {
  document.addEventListener('input', ({ target }) => {
    if (
      !(target instanceof HTMLTextAreaElement) &&
      !(target instanceof HTMLElement && target.isContentEditable)
    )
      return
    if (field === null) setTimeout(read, everyMs)
    field = target
  })
}

function read(): void {
  // A field that has been taken away keeps its words, but for an editor, which empties its own: then the earlier ones are kept.
  const text = field instanceof HTMLTextAreaElement ? field.value : blocksOf(field)
  if (field?.isConnected === true || text !== '') latest = text
  field = null
}

function blocksOf(editor: HTMLElement | null): string {
  return [...(editor?.children ?? [])].map((block) => block.textContent).join('\n\n')
}
