import { Button, Text } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { composeUrlCarriesText } from '../../../../shared/social/composeUrl.ts'
import { useDo } from '../../../app/queries.ts'
import classes from './AssistedPanel.module.css'
import type { AssistedPlace } from './assistedPlace.ts'

interface AssistedOpenProps {
  readonly place: AssistedPlace
  readonly text: string
}

/** The place's own page, or the network's for writing: with the text in it where it takes one, else with the text at hand to be pasted. */
export function AssistedOpen({ place, text }: AssistedOpenProps) {
  const { t } = useTranslation()
  const openNetwork = useDo('desktop.openNetwork')
  const open = useDo('desktop.openPage')
  const copy = useDo('desktop.copyText')
  const { network, page } = place
  const name = { network: place.name }
  const carriesText = page === null && composeUrlCarriesText(network, text)
  const openPage = () => (page === null ? openNetwork.mutate({ network, text }) : open.mutate({ url: page }))
  return (
    <li className={classes.step}>
      <Text size="sm" fw={600}>
        {t('sending.assisted.openStep', name)}
      </Text>
      <Text size="sm">{t(carriesText ? 'sending.assisted.carriesText' : 'sending.assisted.paste')}</Text>
      <div>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconExternalLink size={16} stroke={1.6} />}
          onClick={() => (carriesText ? openPage() : copy.mutate({ text }, { onSuccess: openPage }))}
        >
          {t('sending.assisted.open', name)}
        </Button>
      </div>
    </li>
  )
}
