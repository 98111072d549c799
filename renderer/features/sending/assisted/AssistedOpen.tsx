import { Button, Text } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { composeUrlCarriesText } from '../../../../shared/social/composeUrl.ts'
import type { Network } from '../../../../shared/social/network.ts'
import { networkNames } from '../../../../shared/social/networkNames.ts'
import { useDo } from '../../../app/queries.ts'
import classes from './AssistedPanel.module.css'

/** The network's own page for writing: with the text in it where it takes one, else with the text at hand to be pasted. */
export function AssistedOpen({ network, text }: { readonly network: Network; readonly text: string }) {
  const { t } = useTranslation()
  const open = useDo('desktop.openNetwork')
  const copy = useDo('desktop.copyText')
  const name = { network: networkNames[network] }
  const carriesText = composeUrlCarriesText(network, text)
  const openPage = () => open.mutate({ network, text })
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
          leftSection={<IconExternalLink size={15} stroke={1.6} />}
          onClick={() => (carriesText ? openPage() : copy.mutate({ text }, { onSuccess: openPage }))}
        >
          {t('sending.assisted.open', name)}
        </Button>
      </div>
    </li>
  )
}
