/** How far something that moves a workspace has come, and how it is ended early. */
export interface Progress {
  /** In bytes; called often. */
  readonly progress?: (moved: { readonly done: number; readonly total: number }) => void
  readonly signal?: AbortSignal
}
