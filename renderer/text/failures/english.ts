import type { FailureTexts } from './failure-text.ts';

export const english: FailureTexts = {
  'archive-closed': () => ({
    title: 'The archive was closed',
    sentence: 'The archive was closed before it could answer.',
    wayOut: 'Open it again from the list of recent archives.',
  }),
  'archive-crashed': ({ path, because }) => ({
    title: 'The archive stopped unexpectedly',
    sentence: `The part of the program that reads ${path} ended without warning${because}.`,
    wayOut: 'Try again. Your files were not touched, and what was indexed is kept.',
  }),
  'archive-folder-missing': ({ path }) => ({
    title: 'The folder is not there',
    sentence: `${path} was moved, renamed or deleted, or its disk is not connected.`,
    wayOut: 'Connect the disk or put the folder back, then try again; or choose another folder.',
  }),
  'archive-folder-unreachable': ({ path }) => ({
    title: 'The folder does not answer',
    sentence: `The disk or share of ${path} has not answered for a while.`,
    wayOut: 'It is opened as soon as it answers again. Until then look whether it is connected.',
  }),
  'archive-folder-unreadable': ({ path, because }) => ({
    title: 'The folder cannot be read',
    sentence: `The system does not let this program read ${path}${because}.`,
    wayOut: 'Allow your account to read the folder, then try again.',
  }),
  'archive-in-use': ({ path }) => ({
    title: 'The archive is open elsewhere',
    sentence: `Another window or command is working on the index of ${path}.`,
    wayOut: 'Close it there, or wait until it has finished, then try again.',
  }),
  'archive-not-a-folder': ({ path }) => ({
    title: 'This is not a folder',
    sentence: `${path} is a file. An archive is a folder with articles in it.`,
    wayOut: 'Choose the folder that holds the file.',
  }),
  'article-missing': ({ path }) => ({
    title: 'The article is gone',
    sentence: `${path} is no longer in the archive.`,
    wayOut: 'If it was moved within the archive, it comes back under its new place in a moment.',
  }),
  'article-unreadable': ({ path, because }) => ({
    title: 'The article cannot be read',
    sentence: `${path} is there, but could not be read${because}.`,
    wayOut: 'Try again once that has been put right.',
  }),
  cancelled: () => ({
    title: 'Cancelled',
    sentence: 'This was stopped before it was done.',
    wayOut: 'Start it again when you like.',
  }),
  'data-folder-full': ({ path }) => ({
    title: 'The disk is full',
    sentence: `There is no room left to write the index in ${path}.`,
    wayOut: 'Free some space on this disk, then try again. The archive itself was not touched.',
  }),
  'data-folder-unwritable': ({ path, because }) => ({
    title: 'The index cannot be written',
    sentence: `The program may not write in ${path}, where it keeps its index${because}.`,
    wayOut: 'Allow your account to write there, or start the program with another --user-data folder.',
  }),
  'data-newer': ({ path }) => ({
    title: 'The index was made by a newer version',
    sentence: `The index in ${path} has a form that this version does not know.`,
    wayOut: 'Update the program, or start it with another --user-data folder.',
  }),
  'dialog-open': () => ({
    title: 'Another dialog is open',
    sentence: 'The program is still waiting for an answer in another dialog of the system.',
    wayOut: 'Answer that one first, then try again.',
  }),
  'index-damaged': ({ path, because }) => ({
    title: 'The index is damaged',
    sentence: `The index in ${path} cannot be read${because}.`,
    wayOut: 'Try again: the index is made anew from the archive, which was not touched.',
  }),
  'inside-archive': ({ path }) => ({
    title: 'This place is inside the archive',
    sentence: `${path} lies in the archive, and nothing is ever written there.`,
    wayOut: 'Choose a place outside of it.',
  }),
  internal: ({ because }) => ({
    title: 'Something went wrong in the program',
    sentence: `The program made a mistake${because}.`,
    wayOut: 'Try again. If it happens every time, please report it with these words.',
  }),
  'label-too-long': () => ({
    title: 'The label was not renamed',
    sentence: 'A label nested in it would get a name of more than 200 characters.',
    wayOut: 'Choose a shorter name, or rename the nested label first.',
  }),
  'link-refused': ({ url }) => ({
    title: 'The link was not opened',
    sentence: `${url} is not a web or mail address, so it stays closed.`,
    wayOut: 'Only http, https and mailto links are opened outside the program.',
  }),
  'list-changed': () => ({
    title: 'The list has changed',
    sentence: 'What was selected is no longer what the list was asked for, so nothing was done.',
    wayOut: 'The list is up to date now: select the articles again.',
  }),
  'marks-full': ({ path }) => ({
    title: 'The disk is full',
    sentence: `This was not kept: there is no room left in ${path}. What you marked before is safe.`,
    wayOut: 'Free some space on this disk, then mark it again.',
  }),
  'marks-in-use': ({ path }) => ({
    title: 'Your marks are open elsewhere',
    sentence: `Another window or command is writing marks in ${path}, so they are only shown here.`,
    wayOut: 'Close it there, then open the archive again.',
  }),
  'marks-newer': ({ path }) => ({
    title: 'Your marks were kept by a newer version',
    sentence: `${path} has a form that this version does not know. It is left as it is, and nothing is marked.`,
    wayOut: 'Update the program, or start it with another --user-data folder.',
  }),
  'marks-unreadable': ({ path, because }) => ({
    title: 'This holds no marks',
    sentence: `${path} is no document of marks that Broadsheet knows${because}.`,
    wayOut: 'Choose a file of marks that Broadsheet exported as JSON.',
  }),
  'marks-unwritable': ({ path, because }) => ({
    title: 'This was not kept',
    sentence: `The program may not write in ${path}, where it keeps your marks${because}. What you marked before is safe.`,
    wayOut: 'Allow your account to write there, then mark it again.',
  }),
  'message-refused': ({ because }) => ({
    title: 'The request was refused',
    sentence: `One part of the program did not accept what another asked of it${because}.`,
    wayOut: 'Try again. If it happens every time, please report it with these words.',
  }),
  'nothing-to-export': () => ({
    title: 'There is nothing to export',
    sentence: 'None of these articles could be read, so no file was written.',
    wayOut: 'Search for something else, or rescan the folder if its files have changed.',
  }),
  'opening-refused': ({ path, because }) => ({
    title: 'The file was not opened',
    sentence: `${path} was not opened in another program${because}.`,
    wayOut: 'Markdown and text files open in their editor. Any other file can be shown in its folder.',
  }),
  'output-unwritable': ({ path, because }) => ({
    title: 'The result could not be written',
    sentence: `${path} cannot be written${because}.`,
    wayOut: 'Choose another file or folder for the result.',
  }),
  'printing-failed': ({ because }) => ({
    title: 'The article was not printed',
    sentence: `The system did not take the article${because}.`,
    wayOut: 'Look whether a printer is set up, or save the article as a PDF.',
  }),
  'shared-archive-unknown': ({ path }) => ({
    title: 'The link leads to an unknown archive',
    sentence: `No archive that was opened here lately has the name ${path}.`,
    wayOut: 'Open the folder of that archive, then follow the link once more.',
  }),
  'shared-article-missing': ({ path }) => ({
    title: 'The article was not found',
    sentence: `The archive has no file with this content, at this place, or with this title and date: ${path}.`,
    wayOut:
      'It may have been deleted, or may not be indexed yet. Rescan the folder, or search for its title.',
  }),
  'shared-link-invalid': () => ({
    title: 'This is not a link of Broadsheet',
    sentence: 'The link is cut off or was changed on its way, so nothing was opened.',
    wayOut: 'Ask for the link again, or search for the title of the article.',
  }),
  'too-many-windows': () => ({
    title: 'Too many windows are open',
    sentence: 'As many windows are open as the program has at once.',
    wayOut: 'Close some of them, then try again.',
  }),
  'too-often': () => ({
    title: 'That was too often',
    sentence: 'Files were handed to other programs one after the other, so this one was not.',
    wayOut: 'Wait a moment, then try again.',
  }),
};
