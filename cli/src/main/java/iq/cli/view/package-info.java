@NullMarked
package iq.cli.view;

import org.jspecify.annotations.NullMarked;
