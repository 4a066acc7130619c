package dev.bellwether.alert.condition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.parser.CelUnparser;
import dev.cel.parser.CelUnparserFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Optional;

/** CEL as conditions use it: our names, our limits. Immutable, and safe for many threads. */
final class Language {

    /** The most code points of a condition. */
    static final int MAX_LENGTH = 2_000;

    /** How deep expressions may lie in one another; a chain of n equal operators other than && and || counts n. */
    static final int MAX_DEPTH = 32;

    /** The most rounds of all comprehensions of one evaluation. A literal list of 2,000 code points has fewer elements. */
    static final int MAX_ROUNDS = 1_000;

    /** The most nodes of a tree; macros make several of each that is written. */
    private static final int MAX_NODES = 3_000;

    /** The names of the overloads as CEL's checker knows them. */
    static final String PHRASE_OVERLOAD = "phrase_string";

    static final String SAME_SENTENCE_OVERLOAD = "same_sentence_string_string";
    static final String WATCHLIST_OVERLOAD = "watchlist_string";

    private final CelCompiler compiler;
    private final CelRuntime runtime;
    private final CelUnparser unparser = CelUnparserFactory.newUnparser();

    Language(Vocabulary.Scope scope) {
        CelOptions options = options();
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(options)
                .setStandardMacros(
                        CelStandardMacro.ALL,
                        CelStandardMacro.EXISTS,
                        CelStandardMacro.EXISTS_ONE,
                        CelStandardMacro.FILTER,
                        CelStandardMacro.MAP,
                        CelStandardMacro.MAP_FILTER)
                .addFunctionDeclarations(
                        function(Vocabulary.PHRASE, PHRASE_OVERLOAD, SimpleType.STRING),
                        function(
                                Vocabulary.SAME_SENTENCE, SAME_SENTENCE_OVERLOAD, SimpleType.STRING, SimpleType.STRING),
                        function(Vocabulary.WATCHLIST, WATCHLIST_OVERLOAD, SimpleType.STRING))
                .setResultType(SimpleType.BOOL);
        Vocabulary.variables(scope).forEach(v -> builder.addVar(v.name(), v.type()));
        compiler = builder.build();
        runtime = CelRuntimeFactory.standardCelRuntimeBuilder()
                .setOptions(options)
                .build();
    }

    private static CelFunctionDecl function(String name, String overload, CelType... parameters) {
        return CelFunctionDecl.newFunctionDeclaration(
                name, CelOverloadDecl.newGlobalOverload(overload, SimpleType.BOOL, parameters));
    }

    private static CelOptions options() {
        return CelOptions.current()
                .maxExpressionCodePointSize(MAX_LENGTH)
                .maxParseRecursionDepth(MAX_DEPTH)
                .maxParseErrorRecoveryLimit(1)
                .maxParseExpressionNodeCount(MAX_NODES)
                .comprehensionMaxIterations(MAX_ROUNDS)
                .maxRegexProgramSize(PatternSize.MAX * 4)
                .populateMacroCalls(true)
                .enableQuotedIdentifierSyntax(false)
                .enableHomogeneousLiterals(true)
                .enableHeterogeneousNumericComparisons(true)
                .enableRegexPartialMatch(true)
                .evaluateCanonicalTypesToNativeValues(true)
                .errorOnIntWrap(true)
                .errorOnDuplicateMapKeys(true)
                .build();
    }

    /** The tree of a text, or throws its first problem. */
    CelAbstractSyntaxTree parse(String text) {
        return tree(compiler.parse(text), text);
    }

    /** The tree with types and references, or throws its first problem. */
    CelAbstractSyntaxTree check(CelAbstractSyntaxTree parsed, String text) {
        return tree(compiler.check(parsed), text);
    }

    /** A program of a checked tree. */
    CelRuntime.Program program(CelAbstractSyntaxTree checked) {
        try {
            return runtime.createProgram(checked);
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("a checked condition has no program", e);
        }
    }

    /** A program of a part of a checked tree. */
    CelRuntime.Program program(CelAbstractSyntaxTree checked, CelExpr part) {
        return program(CelAbstractSyntaxTree.newCheckedAst(
                part, checked.getSource(), checked.getReferenceMap(), checked.getTypeMap()));
    }

    /** A program of the text that {@link #write} made of a part. */
    CelRuntime.Program programOf(String part) {
        return program(check(parse(part), part));
    }

    /** Whether a part's text says the same as the part: one that grew too long, or too deep by its parentheses, does not. */
    boolean isReadable(String part) {
        try {
            check(parse(part), part);
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }

    /** A part of a checked tree as text. */
    String write(CelAbstractSyntaxTree checked, CelExpr part) {
        return unparser.unparse(CelAbstractSyntaxTree.newParsedAst(part, checked.getSource()));
    }

    private static CelAbstractSyntaxTree tree(CelValidationResult result, String text) {
        if (result.hasError()) {
            throw Wording.of(result.getErrors(), text);
        }
        try {
            return result.getAst();
        } catch (CelValidationException e) {
            throw new IllegalStateException("a result without errors has no tree", e);
        }
    }

    /** What a failed evaluation says to people. */
    static String said(CelEvaluationException failure) {
        return switch (failure.getErrorCode()) {
            case DIVIDE_BY_ZERO -> "division by zero";
            case INDEX_OUT_OF_BOUNDS -> "there is no element at this index";
            case NUMERIC_OVERFLOW -> "the number is too large";
            case ATTRIBUTE_NOT_FOUND -> "there is no such key";
            case ITERATION_BUDGET_EXCEEDED -> "too many rounds";
            case BAD_FORMAT, INVALID_ARGUMENT -> "the value cannot be converted";
            default -> "it cannot be evaluated";
        };
    }

    /** An optional that CEL's resolvers take. */
    static Optional<Object> valueOf(String name, Facts facts) {
        return Vocabulary.variable(Vocabulary.Scope.MATCH, name)
                .map(v -> v.value().apply(facts));
    }
}
