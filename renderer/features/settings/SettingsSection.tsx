import { Paper, Text, Title } from '@mantine/core'
import { type ReactNode, type RefObject, useEffect, useId, useRef } from 'react'
import { useParams } from 'wouter'
import classes from './SettingsSection.module.css'
import type { SettingsSectionName } from './settingsSections.ts'

interface SettingsSectionProps {
  /** The last part of the address that leads here. */
  readonly name: SettingsSectionName
  readonly title: string
  readonly text: string
  readonly children: ReactNode
}

/** One matter: to the left what it is about, to the right its fields. */
export function SettingsSection({ name, title, text, children }: SettingsSectionProps) {
  const id = useId()
  const section = useRef<HTMLElement>(null)
  const isMeant = useParams().section === name
  useEffect(() => {
    if (!isMeant) return
    section.current?.focus({ preventScroll: true })
    return keepInSight(section)
  }, [isMeant])
  return (
    <Paper
      ref={section}
      tabIndex={-1}
      withBorder
      radius="md"
      p="lg"
      component="section"
      aria-labelledby={id}
      className={classes.section}
      data-meant={isMeant || undefined}
      data-settings-section={name}
    >
      <div>
        <Title order={2} size="h5" id={id}>
          {title}
        </Title>
        <Text size="sm" c="dimmed" mt={4}>
          {text}
        </Text>
      </div>
      <div className={classes.fields}>{children}</div>
    </Paper>
  )
}

/** What stands above is still being asked for and grows: the section stays at the top until somebody goes elsewhere themselves. */
function keepInSight(section: RefObject<HTMLElement | null>): () => void {
  const observer = new ResizeObserver(() => section.current?.scrollIntoView({ block: 'start' }))
  const letGo = new AbortController()
  letGo.signal.addEventListener('abort', () => observer.disconnect())
  observer.observe(document.body)
  for (const sign of ['wheel', 'pointerdown', 'keydown'])
    window.addEventListener(sign, () => letGo.abort(), { signal: letGo.signal, passive: true })
  return () => letGo.abort()
}
