import { tableMeaning } from '../../../shared/files/tableMeaning.ts'
import { call } from '../../app/call.ts'
import { pickedFile } from '../../ui/pickedFile.ts'
import { pickFile } from '../../ui/pickFile.ts'

/** Whether a file holds people or measurements, asked of those who would import it; null where nobody can tell. Nothing is taken in. */
export async function recogniseTable(file: File): Promise<'contacts' | 'reach' | null> {
  // One after the other: both read it in the same thread.
  const reach = await pickedFile(file)
    .then((picked) => call('reach.lookAtFile', picked))
    .catch(() => null)
  const contacts = await pickFile(file)
    .then(({ token }) => call('contacts.lookAtFile', { file: token }))
    .catch(() => null)
  return tableMeaning({ reach, contacts })
}
