import { Button, Group, Stack, Text, UnstyledButton } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccountPlace } from '../../../../shared/social/accountPlace.ts'
import type { PublishingNetwork } from '../../../../shared/social/socialChannelConfig.ts'
import classes from './NetworkChoice.module.css'
import { NetworkMark } from './NetworkMark.tsx'

interface PlaceChoiceProps {
  readonly network: PublishingNetwork
  readonly places: readonly AccountPlace[]
  readonly onChoose: (place: AccountPlace) => void
  readonly onCancel: () => void
}

/** Whoever has signed in manages several pages: which one is meant. */
export function PlaceChoice({ network, places, onChoose, onCancel }: PlaceChoiceProps) {
  const { t } = useTranslation()
  const first = useRef<HTMLButtonElement>(null)
  // It stands where the form stood, and whoever came by keyboard goes on from there.
  useEffect(() => first.current?.focus(), [])
  return (
    <Stack gap="xs">
      <Text size="sm">{t('accounts.place.question', { count: places.length })}</Text>
      {places.map((place, index) => (
        <UnstyledButton
          key={place.id}
          ref={index === 0 ? first : undefined}
          className={classes.choice}
          onClick={() => onChoose(place)}
        >
          <NetworkMark network={network} />
          <span>
            <Text span fw={600} display="block">
              {place.name}
            </Text>
            <Text span size="sm" c="dimmed" display="block">
              {place.address ?? place.id}
            </Text>
          </span>
        </UnstyledButton>
      ))}
      <Group justify="flex-end" mt="xs">
        <Button variant="default" onClick={onCancel}>
          {t('common.action.cancel')}
        </Button>
      </Group>
    </Stack>
  )
}
