import type { ProgramSettings } from '../../shared/program/programSettings.ts'
import { queryClient, useAsk, useDo } from './queries.ts'

interface ProgramSettingsDesk {
  /** undefined until they are known. */
  readonly settings: ProgramSettings | undefined
  readonly save: (part: Partial<ProgramSettings>, done?: () => void) => void
}

/** How the program behaves on this computer, and the way to change it: kept at once, as the system then has it. */
export function useProgramSettings(): ProgramSettingsDesk {
  const settings = useAsk('program.settings', {}).data
  const saved = useDo('program.save', {
    onSuccess: (now) => queryClient.setQueryData(['program.settings', {}], now),
  })
  return {
    settings,
    save: (part, done) => saved.mutate(part, { onSuccess: () => done?.() }),
  }
}
