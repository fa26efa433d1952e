/** Is this bill justified: tests, the verdict and what it asks for. May use, of this floor: {@code analysis.series}. */
package io.outlay.analysis.verdict;
