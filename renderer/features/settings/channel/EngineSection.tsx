import { ListmonkSection } from './ListmonkSection.tsx'
import { ServerSection } from './ServerSection.tsx'
import { SesSection } from './SesSection.tsx'
import type { SectionProps } from './useChannelForm.ts'

/** Where what letters are handed to is, and how we sign in to it. */
export function EngineSection({ form }: SectionProps) {
  const { config } = form
  switch (config.engine) {
    case 'smtp':
      return <ServerSection form={form} config={config} />
    case 'ses':
      return <SesSection form={form} config={config} />
    case 'listmonk':
      return <ListmonkSection form={form} config={config} />
    case 'outbox':
      return null
  }
}
