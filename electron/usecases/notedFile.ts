import type { PickedFile } from '../../shared/contract/scalars.ts'

/** A file that is to be saved somewhere, and that it was is to be noted: whoever dismisses the dialogue has taken nothing out. */
export interface NotedFile extends PickedFile {
  /** Call once it has been saved. */
  noteSaved(): void
}
