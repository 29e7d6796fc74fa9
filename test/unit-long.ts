/** Gathers the unit tests that read many documents, to run beside the others. Made by `npm run generate`. */
import '../core/test/document.test.ts';
import '../core/test/edits.property.test.ts';
import '../core/test/fields.test.ts';
import '../core/test/habits.test.ts';
import '../core/test/live-document.property.test.ts';
import '../core/test/none-of-ours.test.ts';
import '../core/test/notations.test.ts';
import '../core/test/parties.test.ts';
import '../core/test/partnership.test.ts';
import '../core/test/plans.test.ts';
import '../core/test/rendered-text.test.ts';
import '../core/test/roles.test.ts';
import '../core/test/snapshots.test.ts';
import '../core/test/states.test.ts';
