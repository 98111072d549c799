/** Files that are dragged in and dropped anywhere in the program. */
export const dropping = {
  over: {
    imagesHere_one: 'Drop the image to put it last in the post',
    imagesHere_other: 'Drop the images to put them last in the post',
    imagesNew_one: 'Drop the image to begin a new post with it',
    imagesNew_other: 'Drop the images to begin a new post with them',
    documents_one: 'Drop the document to make a new post of it',
    documents_other: 'Drop the documents: each becomes a new post',
    tables_one: 'Drop the table to read it in among the contacts or the observations',
    tables_other: 'Drop the tables. They are read in one by one',
    any_one: 'Drop the file, and Rundbrev sees what it is',
    any_other: 'Drop the files, and Rundbrev sees what they are',
  },
  all: 'Images, documents (Word, web pages, Markdown, text, e-mail), tables (CSV and Excel), visiting cards, and files that Rundbrev has saved.',
  reading: 'Looking at what is in {{file}} …',
  modal: 'Close the dialogue first, and then drop the file.',
  others_one: 'One table at a time. {{files}} is waiting: drop it again when you are done with this one.',
  others_other:
    'One table at a time. {{count}} files are waiting ({{files}}): drop them again when you are done with this one.',
  ask: {
    title: 'What is in the file?',
    text: 'Rundbrev does not know the columns of {{file}}. Say what the rows are, and match the columns yourself.',
    contacts: 'Contacts',
    reach: 'Observations of reach',
  },
}
