import { useLocalStorage } from '@mantine/hooks'
import { z } from 'zod'

/** What the calendar can show beside publications, and does not have to. */
export const layerNames = ['redDays', 'points', 'school', 'coming'] as const
export type LayerName = (typeof layerNames)[number]

/** School breaks are shown once they have been put in. */
const firstLayers: readonly LayerName[] = ['redDays', 'points', 'coming']

/** The layers that are shown. Kept on the computer and not in the workspace: it is about a person's eyes. */
export function useLayers() {
  return useLocalStorage<readonly LayerName[]>({
    key: 'rundbrev.calendarLayers',
    defaultValue: firstLayers,
    getInitialValueInEffect: false,
    serialize: (layers) => JSON.stringify(layers),
    deserialize: readLayers,
  })
}

function readLayers(text: string | undefined): readonly LayerName[] {
  try {
    const read = z.array(z.enum(layerNames)).safeParse(JSON.parse(text ?? ''))
    return read.success ? read.data : firstLayers
  } catch {
    return firstLayers
  }
}
