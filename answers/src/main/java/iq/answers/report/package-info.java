@NullMarked
package iq.answers.report;

import org.jspecify.annotations.NullMarked;
