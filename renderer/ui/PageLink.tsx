import { Anchor, Text } from '@mantine/core'
import { useDo } from '../app/queries.ts'

/** A page's address, which opens in the browser; as text where it is no https, which the browser is not sent to. */
export function PageLink({ url }: { readonly url: string }) {
  const open = useDo('desktop.openPage')
  if (!url.startsWith('https:')) {
    return (
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {url}
      </Text>
    )
  }
  return (
    <Anchor
      component="button"
      type="button"
      size="sm"
      ta="left"
      underline="always"
      style={{ overflowWrap: 'anywhere' }}
      onClick={() => open.mutate({ url })}
    >
      {url}
    </Anchor>
  )
}
