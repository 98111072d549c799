/// <reference types="vite/client" />
import type { Answer, ContractEvent } from '../../shared/contract/contract.ts'

declare global {
  interface Window {
    /** What the preload script exposes: the only way out of the page. */
    readonly rundbrev: {
      call(name: string, input: unknown): Promise<Answer>
      /** A token for a file that was picked or dropped; rejects one that lies on no disk. */
      pick(file: File): Promise<unknown>
      /** Returns the function that stops listening. */
      on(listener: (event: ContractEvent) => void): () => void
    }
  }
}
