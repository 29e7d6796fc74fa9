/** Gathers the unit tests that read many documents, to run beside the others. Made by `npm run generate`. */
import '../core/test/document.test.ts';
import '../core/test/edits.property.test.ts';
import '../core/test/live-document.property.test.ts';
import '../core/test/notations.test.ts';
import '../core/test/snapshots.test.ts';
