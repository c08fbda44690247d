package io.fluxion.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Which class a simple name means in a source file (JLS 6.4.1, 6.5.5). */
final class TypeNames {

    private final Elements elements;
    private final String packageName;
    private final List<String> singleTypes = new ArrayList<>();
    private final List<String> onDemand = new ArrayList<>();
    private final List<String> staticMembers = new ArrayList<>();
    private final List<String> staticOnDemand = new ArrayList<>();
    private final @Nullable ModuleElement module;

    TypeNames(Elements elements, CompilationUnitTree unit, TypeElement owner) {
        this.elements = elements;
        this.module = elements.getModuleOf(owner);
        this.packageName = elements.getPackageOf(owner).getQualifiedName().toString();
        for (ImportTree tree : unit.getImports()) {
            read(tree);
        }
        onDemand.add("java.lang");
    }

    private void read(ImportTree tree) {
        String name = tree.getQualifiedIdentifier().toString();
        boolean all = name.endsWith(".*");
        if (tree.toString().startsWith("import module ")) {
            // From JDK 25 on; the API of JDK 17 has no name for it.
            importModule(name);
        } else if (all) {
            (tree.isStatic() ? staticOnDemand : onDemand).add(name.substring(0, name.length() - 2));
        } else {
            (tree.isStatic() ? staticMembers : singleTypes).add(name);
        }
    }

    private void importModule(String name) {
        ModuleElement imported = elements.getModuleElement(name);
        if (imported == null) {
            return;
        }
        for (ModuleElement.Directive directive : imported.getDirectives()) {
            if (directive instanceof ModuleElement.ExportsDirective exports && exports.getTargetModules() == null) {
                onDemand.add(exports.getPackage().getQualifiedName().toString());
            } else if (directive instanceof ModuleElement.RequiresDirective requires && requires.isTransitive()) {
                importModule(requires.getDependency().getQualifiedName().toString());
            }
        }
    }

    /** The class that a simple name means inside {@code from}. */
    Optional<TypeElement> find(String name, TypeElement from) {
        for (Element at = from; at instanceof TypeElement type; at = at.getEnclosingElement()) {
            if (type.getSimpleName().contentEquals(name)) {
                return Optional.of(type);
            }
            Optional<TypeElement> member = member(type, name);
            if (member.isPresent()) {
                return member;
            }
        }
        for (String imported : singleTypes) {
            if (lastPart(imported).equals(name)) {
                return qualified(imported);
            }
        }
        for (String imported : staticMembers) {
            if (lastPart(imported).equals(name)) {
                Optional<TypeElement> type = qualified(firstParts(imported)).flatMap(owner -> member(owner, name));
                if (type.isPresent()) {
                    return type;
                }
            }
        }
        return qualified(packageName.isEmpty() ? name : packageName + "." + name)
                .or(() -> onDemand(name));
    }

    /** The class that a simple name means where nothing in the file or in the package is called so. */
    Optional<TypeElement> onDemand(String name) {
        return first(onDemand.stream()
                        .map(prefix -> qualified(prefix + "." + name))
                        .toList())
                .or(() -> first(staticOnDemand.stream()
                        .map(prefix -> qualified(prefix).flatMap(owner -> member(owner, name)))
                        .toList()));
    }

    /** The class with this canonical name, if the module of the file can read it. */
    Optional<TypeElement> qualified(String name) {
        return Optional.ofNullable(
                module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name));
    }

    /** A class declared in a class, or inherited by it. */
    Optional<TypeElement> member(TypeElement type, String name) {
        return ElementFilter.typesIn(elements.getAllMembers(type)).stream()
                .filter(member -> member.getSimpleName().contentEquals(name))
                .findFirst();
    }

    /** The classes of which single static imports take a member with this name. */
    List<TypeElement> staticImports(String member) {
        return staticMembers.stream()
                .filter(imported -> lastPart(imported).equals(member))
                .flatMap(imported -> qualified(firstParts(imported)).stream())
                .toList();
    }

    /** The classes of which all static members are imported. */
    List<TypeElement> staticImportsOnDemand() {
        return staticOnDemand.stream().flatMap(name -> qualified(name).stream()).toList();
    }

    /** The name as a tree writes it, without regard to what it means. */
    static String text(MemberSelectTree tree) {
        return tree.getExpression() + "." + tree.getIdentifier();
    }

    private static Optional<TypeElement> first(List<Optional<TypeElement>> candidates) {
        return candidates.stream().flatMap(Optional::stream).findFirst();
    }

    private static String lastPart(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String firstParts(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }
}
