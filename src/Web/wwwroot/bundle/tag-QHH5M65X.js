import{a as r,g as d,k as T}from"./chunk-NVICS6IA.js";import"./chunk-GTTIVD3Z.js";import"./chunk-TKLDYCK7.js";import{A as e,J as p,W as c,c as n,d as $,fa as g,ja as u,m as l,sa as w,t as a,ua as h}from"./chunk-ZSA46KT4.js";function x({params:k}){let{tag:s}=k,[o,i]=n(null),m=T("posts",()=>w(t=>a("listTagPosts",{path:{tag:s},query:{cursor:t}}),{read:t=>({id:u(t),reasons:[]})}));$(()=>{a("getTag",{path:{tag:s}}).then(i,()=>{})},[s]);let b=t=>{let f=y=>i(E=>({...E,isFollowed:y}));g(t?"followTag":"unfollowTag",{path:{tag:s}},{show:()=>f(t),takeBack:()=>f(!t)})};return l`
    <${r} title=${`#${s}`} backTo="/search">
      ${o&&l`<${p} variant=${o.isFollowed?"plain":"primary"} onClick=${()=>b(!o.isFollowed)}>
        ${e(o.isFollowed?"people.following":"people.follow")}</${p}>`}
    </${r}>
    ${o&&l`<p class="soft tag-facts">${e("tag.posts",{n:o.posts})} · ${e("people.followers_n",{n:o.followers})}</p>`}
    <${d} list=${m} label=${`#${s}`} />
    ${h(m)&&l`<${c} icon="hash" text=${e("tag.none")} />`}`}export{x as default};
